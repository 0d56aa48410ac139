package dev.plimsoll.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes those messages of pages that a browser sends, before anything of them is done. */
@ApplicationScoped
public class PageMessageFilter {
  private static final Logger LOG = System.getLogger(PageMessageFilter.class.getName());

  void install(@Observes ServiceInitEvent event) {
    // Asked before Vaadin's own, which then has nothing left to do.
    event.addRequestHandler(new Handler());
  }

  private static final class Handler extends UidlRequestHandler {
    @Override
    protected ServerRpcHandler createRpcHandler() {
      return new Checking();
    }

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
        VaadinSession session, VaadinRequest request, VaadinResponse response, String body)
        throws IOException {
      try {
        return super.synchronizedHandleRequest(session, request, response, body);
      } catch (PageMessages.Refused e) {
        LOG.log(Level.WARNING, "A message of a page is refused: {0}", e.getMessage());
        return Optional.of(
            () -> response.sendError(HttpServletResponse.SC_BAD_REQUEST, "No page sends this."));
      }
    }
  }

  private static final class Checking extends ServerRpcHandler {
    @Override
    protected void handleRpc(UI ui, String message, VaadinRequest request, RpcRequest rpc)
        throws MessageIdSyncException {
      PageMessages.check(rpc.getRpcInvocationsData(), node -> longest(ui, node));
      super.handleRpc(ui, message, request, rpc);
    }

    private static OptionalInt longest(UI ui, int node) {
      var found = ui.getInternals().getStateTree().getNodeById(node);
      if (found == null || !found.hasFeature(ElementPropertyMap.class)) {
        return OptionalInt.empty();
      }
      var longest = Element.get(found).getProperty("maxlength", -1);
      return longest < 0 ? OptionalInt.empty() : OptionalInt.of(longest);
    }
  }
}
