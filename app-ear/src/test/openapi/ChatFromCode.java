import java.math.BigDecimal;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.WireApi;
import org.openapitools.client.model.ChatMessage;
import org.openapitools.client.model.ChatRequest;
import org.openapitools.client.model.ContentPart;
import org.openapitools.client.model.EmbeddingRequest;
import org.openapitools.client.model.Model;

/**
 * Asks a feature, embeds texts and lists the features, with the generated client. Prints what came,
 * for the test to read.
 */
public final class ChatFromCode {
  private ChatFromCode() {}

  public static void main(String[] arguments) throws ApiException {
    var client = new ApiClient();
    client.updateBaseUri(System.getenv("BASE_URI"));
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + System.getenv("API_KEY")));
    var api = new WireApi(client);
    var answer = api.createChatCompletion(asking("I cannot sign in."), null, null, null, null);
    var choice = answer.getChoices().get(0);
    String text = choice.getMessage().getContent();
    System.out.println(text + " " + choice.getFinishReason());
    System.out.println(
        answer.getUsage().getTotalTokens()
            + " tokens, by "
            + answer.getPlimsoll().getAnsweredBy());
    var parts = List.of(new ContentPart().type("text").text("I cannot sign in."));
    System.out.println(
        api.createChatCompletion(asking(parts), null, null, null, null)
            .getChoices()
            .get(0)
            .getMessage()
            .getContent());
    var vectors =
        api.createEmbedding(
            new EmbeddingRequest()
                .model("vectors")
                .input(List.of("The menu", "The bill"))
                .user("vera"),
            null);
    System.out.println(
        "%d vectors of %d numbers"
            .formatted(
                vectors.getData().size(), vectors.getData().get(0).getEmbedding().size()));
    System.out.println(api.listModels().getData().stream().map(Model::getId).toList());
  }

  private static ChatRequest asking(Object content) {
    return new ChatRequest()
        .model("triage")
        .temperature(BigDecimal.ZERO)
        .addMessagesItem(
            new ChatMessage().role(ChatMessage.RoleEnum.USER).content(content));
  }
}
