import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that a gateway can do on the same server with the same libraries: parse the request,
 * forward it, parse the usage of the answer, pass it on. Nothing is checked, counted or kept.
 */
@WebServlet("/v1/chat/completions")
public class Floor extends HttpServlet {
  private static final String UPSTREAM = "http://127.0.0.1:9381/v1/chat/completions";

  private final transient JsonMapper json = JsonMapper.builder().build();
  private final transient CloseableHttpClient client =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(1_000)
                  .setMaxConnTotal(1_000)
                  .build())
          .build();
  private final AtomicLong tokens = new AtomicLong();

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var question = json.readTree(request.getInputStream().readAllBytes());
    var post = new HttpPost(UPSTREAM);
    post.setEntity(
        new ByteArrayEntity(json.writeValueAsBytes(question), ContentType.APPLICATION_JSON));
    byte[] answer =
        client.execute(post, received -> EntityUtils.toByteArray(received.getEntity()));
    tokens.addAndGet(json.readTree(answer).at("/usage/total_tokens").asLong());
    response.setContentType("application/json");
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }
}
