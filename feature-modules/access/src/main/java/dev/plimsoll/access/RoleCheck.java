package dev.plimsoll.access;

import dev.plimsoll.access.CallerOfThread.Asker;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses calls of façades by callers without the role that {@link OnlyFor} names. */
@OnlyFor({})
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class RoleCheck {
  private final Instance<CallerOfThread> callers;

  @Inject
  RoleCheck(@Any Instance<CallerOfThread> callers) {
    this.callers = callers;
  }

  @AroundInvoke
  @Nullable Object check(InvocationContext call) throws Exception {
    var roles = roles(call.getMethod());
    for (var known : callers) {
      require(roles, known.now());
    }
    return call.proceed();
  }

  static void require(Set<Role> roles, Asker asker) {
    var allowed =
        switch (asker) {
          case Asker.Plimsoll() -> true;
          case Asker.Nobody() -> false;
          case Asker.Somebody(var caller) -> roles.stream().anyMatch(caller::has);
        };
    if (!allowed) {
      throw new NotAllowed(roles);
    }
  }

  /** What is said of the verb goes before what is said of its façade. */
  static Set<Role> roles(Method verb) {
    var onVerb = verb.getAnnotation(OnlyFor.class);
    var said = onVerb == null ? verb.getDeclaringClass().getAnnotation(OnlyFor.class) : onVerb;
    var roles = EnumSet.noneOf(Role.class);
    roles.addAll(said == null ? List.of() : List.of(said.value()));
    return roles;
  }
}
