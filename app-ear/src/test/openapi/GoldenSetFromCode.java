import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.RestApi;
import org.openapitools.client.model.GoldenCase;
import org.openapitools.client.model.GoldenSetDocument;

/**
 * Imports a golden set, runs it and reads the run, with the generated client. Prints what came, for
 * the test to read.
 */
public final class GoldenSetFromCode {
  private GoldenSetFromCode() {}

  public static void main(String[] arguments) throws ApiException {
    var client = new ApiClient();
    client.updateBaseUri(System.getenv("BASE_URI"));
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + System.getenv("API_KEY")));
    var api = new RestApi(client);
    var cases =
        new GoldenSetDocument()
            .addCasesItem(
                new GoldenCase()
                    .input("Who can press the kill switch?")
                    .expectedKeyword("kill"));
    var set = api.importGoldenSet("from-code", cases, "help-assistant");
    var run = api.runGoldenSet("from-code", null, "0.5", null);
    var read = api.readRun(run.getRun(), "from-code", "0.5");
    System.out.println(
        "%d case, %s, %d done, passed %s of %s"
            .formatted(
                set.getCases(),
                read.getState(),
                read.getCasesDone(),
                read.getPassed(),
                read.getThreshold()));
    try {
      api.readRun("none", "from-code", null);
    } catch (ApiException e) {
      System.out.println(e.getCode() + " " + e.getResponseBody());
    }
  }
}
