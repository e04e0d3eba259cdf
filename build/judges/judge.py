# What pyHanko says of signed PDF files: one line a signature. Each is named with the number of time stamps it has, "1:report.pdf".
# Certificates in the files are trusted, because who signs is not asked here. Ends with 1 when any signature or time stamp is not
# accepted, when a stamp is missing, or when anything but filling the reserved fields came after a signature.
import sys

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

HARMLESS = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)


def clocks_of(signature):
    attributes = signature.signer_info["unsigned_attrs"]
    tokens = [token for each in attributes if each["type"].native == "signature_time_stamp_token" for token in each["values"]]
    return [each.chosen for token in tokens for each in token["content"]["certificates"]]


def judge(named):
    stamps, path = named.split(":", 1)
    stamped = 0
    with open(path, "rb") as file:
        signatures = PdfFileReader(file).embedded_signatures
        accepted = len(signatures) > 0
        for signature in signatures:
            trusted = ValidationContext(trust_roots=[signature.signer_cert])
            clocks = ValidationContext(trust_roots=clocks_of(signature))
            status = validate_pdf_signature(signature, trusted, clocks)
            stamp = status.timestamp_validity
            if stamp is not None and stamp.valid and stamp.intact and stamp.trusted:
                stamped += 1
            good = status.bottom_line and status.docmdp_ok and status.modification_level in HARMLESS
            accepted = accepted and good
            word = "accepted" if good else "NOT ACCEPTED"
            print(word, path, signature.field_name, status.modification_level.name, status.coverage.name)
    if stamped != int(stamps):
        print("NOT ACCEPTED", path, stamped, "of", stamps, "time stamps")
    return accepted and stamped == int(stamps)


sys.exit(0 if all([judge(named) for named in sys.argv[1:]]) else 1)
