# What pyHanko says of signed PDF files: one line a signature. Certificates in the files are trusted, because who signs is not asked
# here. Ends with 1 when any signature is not accepted, or when anything but filling the reserved fields came after it.
import sys

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

HARMLESS = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)


def judge(path):
    with open(path, "rb") as file:
        signatures = PdfFileReader(file).embedded_signatures
        accepted = len(signatures) > 0
        for signature in signatures:
            trusted = ValidationContext(trust_roots=[signature.signer_cert])
            status = validate_pdf_signature(signature, signer_validation_context=trusted)
            good = status.bottom_line and status.docmdp_ok and status.modification_level in HARMLESS
            accepted = accepted and good
            word = "accepted" if good else "NOT ACCEPTED"
            print(word, path, signature.field_name, status.modification_level.name, status.coverage.name)
    return accepted


sys.exit(0 if all([judge(path) for path in sys.argv[1:]]) else 1)
