package org.parley.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.web.casework.Right;
import org.parley.web.guard.Needs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the API (OpenAPI 3.1), made from its methods, so that it cannot say anything else than they do. */
@RestController
public class OpenApi {

    private static final String PREFIX = "/api/v1/";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    OpenApi(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Needs(Right.LOOK)
    @Does("This description.")
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> describe() {
        ObjectNode api = Json.object();
        api.put("openapi", "3.1.0");
        api.putObject("info")
                .put("title", "Parley")
                .put("version", "1")
                .put("description", "A case for programs. What a token may see and do is what its account may.");
        api.putArray("security").addObject().putArray("token");
        ObjectNode token =
                api.putObject("components").putObject("securitySchemes").putObject("token");
        token.put("type", "http").put("scheme", "bearer");
        ObjectNode paths = api.putObject("paths");
        operations().forEach((path, methods) -> {
            ObjectNode at = paths.putObject(path);
            methods.forEach((method, handler) -> operation(at.putObject(method), handler));
        });
        return Json.of(api);
    }

    private Map<String, Map<String, HandlerMethod>> operations() {
        Map<String, Map<String, HandlerMethod>> all = new TreeMap<>(Comparator.naturalOrder());
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                mappings.stream().findFirst().orElseThrow().getHandlerMethods().entrySet()) {
            for (String path : one.getKey().getPatternValues()) {
                for (RequestMethod method : one.getKey().getMethodsCondition().getMethods()) {
                    if (path.startsWith(PREFIX)) {
                        all.computeIfAbsent(path, key -> new TreeMap<>()).put(Json.word(method), one.getValue());
                    }
                }
            }
        }
        return all;
    }

    private static void operation(ObjectNode operation, HandlerMethod handler) {
        Does does = handler.getMethodAnnotation(Does.class);
        Needs needs = handler.getMethodAnnotation(Needs.class);
        if (does == null || needs == null) {
            throw new IllegalStateException(handler + " does not say what it does and needs.");
        }
        operation.put(
                "operationId",
                handler.getBeanType().getSimpleName() + "_"
                        + handler.getMethod().getName());
        operation.put("summary", does.value());
        operation.put("description", "Needs the right to " + Json.word(needs.value()) + ".");
        parameters(operation, handler.getMethod().getParameters());
        ObjectNode responses = operation.putObject("responses");
        responses
                .putObject("2XX")
                .put("description", "Done.")
                .putObject("content")
                .putObject(does.gives());
        responses.putObject("401").put("description", "No token, or one that is worth nothing.");
        responses.putObject("403").put("description", "The account has not the right.");
        responses.putObject("404").put("description", "Not there, or not for this reader.");
        responses
                .putObject("409")
                .put("description", "The rules of procedure do not allow it; the answer names the rule.");
    }

    private static void parameters(ObjectNode operation, Parameter[] all) {
        ArrayNode parameters = operation.putArray("parameters");
        for (Parameter parameter : all) {
            PathVariable inPath = parameter.getAnnotation(PathVariable.class);
            RequestParam inQuery = parameter.getAnnotation(RequestParam.class);
            boolean mayLack = (inQuery != null && !inQuery.defaultValue().equals(ValueConstants.DEFAULT_NONE))
                    || parameter.getType().equals(Optional.class);
            if (isFile(parameter)) {
                part(body(operation), parameter.getName(), !mayLack);
            } else if (inPath != null || inQuery != null) {
                ObjectNode schema =
                        parameter(parameters, parameter.getName(), inPath != null ? "path" : "query", !mayLack);
                schema.put("type", type(parameter.getType()));
                if (parameter.getType().isEnum()) {
                    Json.words(parameter.getType()).forEach(schema.putArray("enum")::add);
                }
            } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
                for (RecordComponent narrows : parameter.getType().getRecordComponents()) {
                    parameter(parameters, narrows.getName(), "query", false).put("type", type(narrows.getType()));
                }
            } else if (parameter.isAnnotationPresent(RequestBody.class)
                    || parameter.getType().equals(InputStream.class)) {
                body(operation).putObject("*/*");
            }
        }
    }

    /** @return its schema */
    private static ObjectNode parameter(ArrayNode parameters, String name, String in, boolean required) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", required)
                .putObject("schema");
    }

    /** @return by which type of media what is said */
    private static ObjectNode body(ObjectNode operation) {
        ObjectNode body = operation.withObject("/requestBody");
        body.put("required", true);
        return body.withObject("/content");
    }

    private static void part(ObjectNode content, String name, boolean required) {
        ObjectNode form = content.withObject("/multipart~1form-data/schema");
        form.put("type", "object");
        form.withObject("/properties").putObject(name).put("type", "string").put("format", "binary");
        if (required) {
            form.withArray("/required").add(name);
        }
    }

    private static boolean isFile(Parameter parameter) {
        return parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getName());
    }

    private static String type(Class<?> type) {
        if (type == int.class || type == long.class) {
            return "integer";
        }
        return type == boolean.class ? "boolean" : List.class.isAssignableFrom(type) ? "array" : "string";
    }
}
