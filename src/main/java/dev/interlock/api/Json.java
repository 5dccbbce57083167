package dev.interlock.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interlock.decision.Answered;
import dev.interlock.facts.describe.Fault;
import dev.interlock.facts.describe.Shown;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON of this contract: read strictly and within limits, written with every field of a decision, nulls included. */
@Singleton
public class Json {

    /** ECS documents nest about six deep. */
    private static final int DEPTH = 64;

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final Pattern TWICE = Pattern.compile("^Duplicate field '(.*?)'", Pattern.DOTALL);

    private final ObjectReader reader;
    private final ObjectWriter writer;

    public Json() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .serializationInclusion(JsonInclude.Include.ALWAYS)
                .build();
        reader = mapper.readerFor(JsonNode.class);
        writer = mapper.writer();
    }

    /** A {@link JsonNode}, or the {@link Problem} that keeps the bytes from being one. */
    public Object read(byte[] body, int offset, int length) {
        if (!Utf8.isWellFormed(body, offset, length)) {
            return Problem.of(ProblemKind.MALFORMED_JSON, "The body is not UTF-8");
        }
        try {
            JsonNode document = reader.readTree(body, offset, length);
            return document == null || document.isMissingNode()
                    ? Problem.of(ProblemKind.MALFORMED_JSON, "The body is empty")
                    : document;
        } catch (StreamConstraintsException e) {
            return malformed(e, tooMuch(e.getOriginalMessage()));
        } catch (MismatchedInputException e) {
            return malformed(e, secondOne(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            return malformed(e, "It breaks off or breaks JSON's grammar");
        } catch (IOException e) {
            return Problem.of(ProblemKind.MALFORMED_JSON, "The body is not UTF-8");
        }
    }

    /** What we wrote ourselves, read back. */
    public <T> T read(String text, Class<T> type) {
        try {
            return reader.forType(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tooMuch(String said) {
        if (said.contains("nesting depth")) {
            return "It is nested more than " + DEPTH + " deep";
        }
        return said.startsWith("Number")
                ? "A number has more than " + LONGEST_NUMBER + " digits"
                : "A text has more than " + LONGEST_TEXT + " characters";
    }

    /** What the parser calls a mismatch: a field or a document that is there twice. */
    private static String secondOne(String said) {
        Matcher twice = TWICE.matcher(said);
        return twice.find()
                ? "The field " + Shown.text(twice.group(1)) + " stands twice in one object"
                : "Something follows the document";
    }

    private static Problem malformed(JsonProcessingException e, String why) {
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        Fault fault = new Fault("malformed-json", "", why + place, null);
        return Problem.of(ProblemKind.MALFORMED_JSON, why + place, null, List.of(fault));
    }

    /** The value as UTF-8 bytes. */
    public byte[] write(Object value) {
        if (value instanceof Answered.Kept kept) {
            return pattern(kept).fill(kept);
        }
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value as text on one line. */
    public String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /** Writes one value and leaves the stream open. */
    void write(OutputStream out, Object value) throws IOException {
        if (value instanceof Answered.Kept kept) {
            out.write(pattern(kept).fill(kept));
            return;
        }
        writer.writeValue(out, value);
    }

    private AnswerPattern pattern(Answered.Kept kept) {
        return kept.form(AnswerPattern.class, pattern -> AnswerPattern.of(write(pattern)));
    }
}
