// What EU DSS says of signed PDF files: one line a signature, and under it every error, warning and change that it reports. Certificates
// in the files are trusted, because who signs is not asked here. Ends with 1 when any signature is not accepted without a word.
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.enumerations.Indication;
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

  private static boolean judge(String file) {
    var trusted = new CommonTrustedCertificateSource();
    for (var signature : open(file, trusted).getSignatures())
      for (var certificate : signature.getCertificates()) trusted.addCertificate(certificate);
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
