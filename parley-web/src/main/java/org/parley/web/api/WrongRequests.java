package org.parley.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parley.record.procedure.Refusal;
import org.parley.record.search.SearchProblem;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseFailed;
import org.parley.web.casework.NotAllowed;
import org.parley.web.casework.NotThere;
import org.parley.web.pages.Bugs;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong, for programs: an object with {@code error}, a sentence, and the rule of procedure where one refused. */
@RestControllerAdvice(basePackageClasses = WrongRequests.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class WrongRequests {

    @ExceptionHandler(NotThere.class)
    ResponseEntity<byte[]> notThere(NotThere wrong) {
        return answer(HttpStatus.NOT_FOUND, wrong.getMessage());
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<byte[]> notAllowed(NotAllowed wrong) {
        return answer(HttpStatus.FORBIDDEN, wrong.getMessage());
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(Refusal refusal) {
        ObjectNode said = Json.object();
        said.put("error", refusal.sentence());
        said.put("rule", refusal.rule().toString());
        return Json.of(HttpStatus.CONFLICT, said);
    }

    @ExceptionHandler({
        IllegalArgumentException.class,
        SearchProblem.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    ResponseEntity<byte[]> wrong(Exception wrong) {
        return answer(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }

    @ExceptionHandler({CaseProblem.class, CaseFailed.class, IllegalStateException.class})
    ResponseEntity<byte[]> failed(Exception wrong) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, wrong.getMessage());
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> bug(Exception bug, HttpServletRequest request) {
        Bugs.tell(bug, request);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "This is an error in Parley; please report it.");
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, @Nullable String sentence) {
        ObjectNode said = Json.object();
        said.put("error", sentence);
        return Json.of(status, said);
    }
}
