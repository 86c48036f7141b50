"""One run at a time in a folder: the lock of an open file, which the system takes off when its process dies."""

import sys

_ELSEWHERE = 1 << 30
"""Windows locks bytes against reading too; this one lies behind every journal."""

if sys.platform == "win32":
    import msvcrt
    import os

    def lock(file: int) -> bool:
        """Lock the open `file` (a descriptor) for this process; False when another process has it."""
        here = os.lseek(file, 0, os.SEEK_CUR)
        try:
            os.lseek(file, _ELSEWHERE, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(file, here, os.SEEK_SET)
        return True

else:
    import errno
    import fcntl

    def lock(file: int) -> bool:
        """Lock the open `file` (a descriptor) for this process; False when another process has it.

        On a network disk that knows no locks, all may go on: files are moved into place whole there too.
        """
        try:
            # not flock: that lock would be shared with the processes that we start, and outlive us
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _ELSEWHERE)
        except OSError as error:
            return error.errno not in (errno.EACCES, errno.EAGAIN)
        return True
