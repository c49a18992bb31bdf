package org.parley.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.parley.web.casework.Turns;
import org.springframework.web.servlet.HandlerInterceptor;

/** Gives each request its turn, from when it has been received until it is answered. */
public final class TurnTaking implements HandlerInterceptor {

    private final Turns turns = Turns.ofThisMachine();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        turns.take();
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception wrong) {
        turns.give();
    }
}
