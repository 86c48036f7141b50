// What the round neck of Open Peeps lacks: a hood, a collar, straps, a zip; and a scarf in a colour.
//
// Only 120 units of the clothes can be seen, from the neck line (247, 598) over (391, 699) to (518, 598).

const PEN = 'stroke="#000" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"';
const line = (d) => `<path d="${d}" ${PEN}/>`;
const shape = (d, fill) => `<path d="${d}" fill="${fill}" ${PEN}/>`;

const collars = {
  hoodie: (trim) =>
    shape(
      "M224 590Q206 640 262 700Q320 752 392 752Q470 752 528 694Q570 644 540 600L517 599Q484 698 391 698" +
        "Q300 696 247 598Z",
      trim,
    ) +
    line("M318 676Q310 690 312 740") + line("M462 676Q472 690 470 740"),
  polo: (trim) =>
    shape("M240 592Q286 672 372 706L330 762Q262 720 216 618Z", trim) +
    shape("M524 594Q490 676 406 706L452 764Q518 716 552 622Z", trim) + line("M390 706V800"),
  zip: (trim) =>
    shape("M240 592Q300 698 391 704Q486 698 524 594L544 628Q500 740 391 742Q280 738 220 622Z", trim) +
    line("M391 742V800"),
  straps: (trim) =>
    shape("M176 612L228 596L286 800H212Z", trim) + shape("M546 606L592 636L566 800H496Z", trim),
  stripes: (trim) =>
    shape("M120 656L164 626L232 800H160Z", trim) + shape("M606 646L644 690L628 800H562Z", trim),
  shirt: (trim) => shape("M247 598Q306 694 391 698Q484 694 518 598L530 616Q492 718 391 722Q290 716 232 612Z", trim),
};

// Return what is drawn over the clothes for a collar `{ kind, colour }`, or nothing.
export const collar = (top) => (top ? collars[top.kind](top.colour) : "");

// Over the black scarf of the package: the same scarf in a colour, with its outline and two folds left black.
const HOOD =
  "M409 113C290 113 192 225 192 360C192 425 210 478 238 512C238 530 234 540 228 552C300 585 400 600 470 580" +
  "C500 570 520 556 534 538C566 486 587 420 586 350C584 220 520 113 409 113Z" +
  "M452 182C360 186 275 260 266 345C262 400 272 445 290 492C330 530 380 558 428 558C480 556 520 520 545 470" +
  "C566 420 572 340 562 278C550 220 510 186 452 182Z";
const WRAP =
  "M222 566C200 580 184 590 174 602L190 606C240 640 310 672 352 694C380 704 440 704 474 690L522 632" +
  "C530 626 550 624 563 622C560 602 552 586 540 562C520 582 496 594 470 598C400 614 300 602 222 566Z";

// Return the scarf in `colour`, or nothing.
export const scarf = (colour) =>
  colour
    ? // the folds of the package are holes that show skin
      line("M266 584Q300 600 332 606M298 550Q336 586 392 592") +
      `<path d="${HOOD}" fill="${colour}" fill-rule="evenodd"/><path d="${WRAP}" fill="${colour}"/>` +
      line("M286 624Q330 644 384 648") + line("M262 200Q224 262 222 330")
    : "";
