// Validates PDF files against PDF/A-3a and PDF/UA-1: one line a file and profile, a line for each rule that is broken.
// Ends with 1 when any file does not conform.
import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

public class Validate {
  private static final PDFAFlavour[] PROFILES = {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1};

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var conforms = files.length > 0;
    for (var file : files) for (var profile : PROFILES) conforms &= validate(file, profile);
    System.exit(conforms ? 0 : 1);
  }

  private static boolean validate(String file, PDFAFlavour profile) throws Exception {
    try (var input = new FileInputStream(file);
        var parser = Foundries.defaultInstance().createParser(input, profile)) {
      var result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
      System.out.printf(
          "%s  %s  %s, %,d checks%n",
          result.isCompliant() ? "conforms" : "DOES NOT CONFORM", profile.getId(), file, result.getTotalAssertions());
      var broken = new TreeMap<String, Integer>();
      for (var assertion : result.getTestAssertions())
        if (assertion.getStatus() == TestAssertion.Status.FAILED)
          broken.merge(assertion.getRuleId().getClause() + ": " + assertion.getMessage(), 1, Integer::sum);
      broken.forEach((rule, times) -> System.out.println("  " + times + " times " + rule));
      return result.isCompliant() && result.getTotalAssertions() > 0;
    }
  }
}
