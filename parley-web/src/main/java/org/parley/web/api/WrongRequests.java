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
import org.parley.web.settings.Limits;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

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

    @ExceptionHandler({IllegalArgumentException.class, SearchProblem.class})
    ResponseEntity<byte[]> wrong(Exception wrong) {
        return answer(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrongType(MethodArgumentTypeMismatchException wrong) {
        Class<?> type = wrong.getRequiredType();
        String right = type == null || !type.isEnum()
                ? "is not what it must be"
                : "is none of " + String.join(", ", Json.words(type));
        return answer(HttpStatus.BAD_REQUEST, "The parameter " + wrong.getName() + " " + right + ".");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingServletRequestParameterException wrong) {
        return answer(HttpStatus.BAD_REQUEST, "The parameter " + wrong.getParameterName() + " is missing.");
    }

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    ResponseEntity<byte[]> noForm() {
        return answer(HttpStatus.BAD_REQUEST, "The body must be multipart/form-data with the files of the operation.");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<byte[]> tooLarge() {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "A file has at most " + Limits.MEGABYTES_OF_A_FILE + " MB.");
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
