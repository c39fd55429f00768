"""What the system says of a file, in French."""

import errno

_REASONS = {
    errno.EACCES: "l’accès est refusé",
    errno.EPERM: "l’accès est refusé",
    errno.EROFS: "ce disque ne peut qu’être lu",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "la place accordée sur le disque est prise",
    errno.EFBIG: "le fichier est plus grand que ce que le système permet",
    errno.EBUSY: "ce dossier est occupé, ou c’est un disque à lui seul",
    errno.EXDEV: "ce dossier est sur un autre disque ou dans une image de conteneur",
    errno.ENOTDIR: "ce n’est pas un dossier",
}


def reason(error: OSError) -> str:
    """Why the system refused, and the file where it names one, as the end of a sentence.

    Of a copy, this is the file written. A rare reason stays in the words of the system.
    """
    words = _REASONS.get(error.errno or 0) or error.strerror or str(error)
    name = error.filename2 or error.filename
    return f"{words} ({name})" if name else words
