package org.parley.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.record.procedure.Refusal;
import org.parley.record.search.SearchProblem;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseFailed;
import org.parley.web.casework.NotAllowed;
import org.parley.web.casework.NotThere;
import org.parley.web.settings.Limits;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Pages that say what went wrong and what to do about it. A bug of ours shows nothing of its inside. */
@ControllerAdvice
public class WrongPages {

    /**
     * What the page says.
     *
     * @param key of its words: {@code wrong.key} is the heading, {@code wrong.key.do} what to do
     * @param sentence what the case said, absent when nothing
     * @param rule of procedure that refused it
     */
    public record Model(String key, Optional<String> sentence, Optional<String> rule) {}

    @ExceptionHandler({NotThere.class, NoHandlerFoundException.class, NoResourceFoundException.class})
    Page notThere() {
        return page("not-there", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    Page notAllowed() {
        return page("not-allowed", HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(Refusal.class)
    Page refused(Refusal refusal) {
        Model model = new Model(
                "refused",
                Optional.of(refusal.sentence()),
                Optional.of(refusal.rule().toString()));
        return Page.of("wrong", model).with(HttpStatus.CONFLICT);
    }

    @ExceptionHandler({IllegalArgumentException.class, SearchProblem.class})
    Page wrongInput(Exception wrong) {
        return page("input", wrong.getMessage(), HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MultipartException.class
    })
    Page wrongParameter() {
        return page("input", HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Page wrongMethod() {
        return page("not-there", HttpStatus.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return page("too-large", Limits.MEGABYTES_OF_A_FILE + " MB", HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler({CaseProblem.class, CaseFailed.class})
    Page caseFailed(Exception wrong) {
        return page("case", wrong.getMessage(), HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler(Exception.class)
    Page bug(Exception bug, HttpServletRequest request) {
        Bugs.tell(bug, request);
        return page("bug", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static Page page(String key, HttpStatus status) {
        return Page.of("wrong", new Model(key, Optional.empty(), Optional.empty()))
                .with(status);
    }

    private static Page page(String key, @Nullable String sentence, HttpStatus status) {
        return Page.of("wrong", new Model(key, Optional.ofNullable(sentence), Optional.empty()))
                .with(status);
    }
}
