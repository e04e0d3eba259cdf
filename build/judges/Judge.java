// What EU DSS says of signed PDF files: one line a signature or time stamp, and under it every error, warning and change that it reports.
// Each is named with the number of time stamps it has, "1:report.pdf". Certificates in the files are trusted, because who signs is not
// asked here. Ends with 1 when any signature or time stamp is missing or not accepted without a word.
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.util.ArrayList;
import java.util.List;

public class Judge {
  public static void main(String[] files) {
    var isAccepted = files.length > 0;
    for (var file : files) isAccepted &= judge(file);
    System.exit(isAccepted ? 0 : 1);
  }

  private static SignedDocumentValidator open(String file, CommonTrustedCertificateSource trusted) {
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
    validator.setCertificateVerifier(verifier);
    return validator;
  }

  private static boolean judge(String named) {
    var stamps = Integer.parseInt(named.substring(0, named.indexOf(':')));
    var file = named.substring(named.indexOf(':') + 1);
    var trusted = new CommonTrustedCertificateSource();
    for (var signature : open(file, trusted).getSignatures()) {
      for (var certificate : signature.getCertificates()) trusted.addCertificate(certificate);
      for (var stamp : signature.getSignatureTimestamps())
        for (var certificate : stamp.getCertificates()) trusted.addCertificate(certificate);
    }
    var reports = open(file, trusted).validateDocument();
    var simple = reports.getSimpleReport();
    var data = reports.getDiagnosticData();
    var isAccepted = !simple.getSignatureIdList().isEmpty();
    for (var id : simple.getSignatureIdList()) {
      var words = words(reports, id, data);
      var isPassed = simple.getIndication(id) == Indication.TOTAL_PASSED;
      isAccepted &= isPassed && words.isEmpty();
      System.out.printf("%s  %s  %s%n", simple.getIndication(id), file, simple.getSignatureFormat(id));
      for (var word : words) System.out.println("  " + word);
    }
    var found = 0;
    for (var id : simple.getSignatureIdList())
      for (var stamp : simple.getSignatureTimestamps(id)) {
        var details = stamp.getAdESValidationDetails();
        var isSilent = details == null || details.getError().isEmpty() && details.getWarning().isEmpty();
        var isPassed = stamp.getIndication() == Indication.PASSED && isSilent;
        isAccepted &= isPassed && simple.getSignatureFormat(id) == SignatureLevel.PAdES_BASELINE_T;
        found += 1;
        System.out.printf("%s  %s  time stamp by %s%n", stamp.getIndication(), file, stamp.getProducedBy());
      }
    if (found != stamps) System.out.printf("%d of %d time stamps  %s%n", found, stamps, file);
    isAccepted &= found == stamps;
    return isAccepted;
  }

  private static List<String> words(Reports reports, String id, DiagnosticData data) {
    var simple = reports.getSimpleReport();
    var found = new ArrayList<String>();
    for (var message : simple.getAdESValidationErrors(id)) found.add("error: " + message.getValue());
    for (var message : simple.getAdESValidationWarnings(id)) found.add("warning: " + message.getValue());
    var signature = data.getSignatureById(id);
    for (var change : signature.getPdfUndefinedChanges()) found.add("change: " + change.getAction() + " " + change.getValue());
    return found;
  }
}
