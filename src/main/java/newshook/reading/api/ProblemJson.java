package newshook.reading.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Errors as RFC 9457 has them. */
public final class ProblemJson {
  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "Bad Request",
          401, "Unauthorized",
          403, "Forbidden",
          404, "Not Found",
          405, "Method Not Allowed",
          409, "Conflict");

  private ProblemJson() {}

  public static String of(int status, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", TITLES.getOrDefault(status, "Error"));
    problem.put("status", status);
    problem.put("detail", detail);
    return Json.write(problem);
  }
}
