package dev.interlock.api;

import dev.interlock.decision.Answered;
import dev.interlock.decision.KeptAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The JSON of a kept answer, cut at the places where an answer's own ids and instant go. */
final class AnswerPattern {

    private static final String AS_OF = KeptAnswer.AS_OF.toString();
    private static final char INSTANT = '@';

    /** The bytes before each place, and after the last. */
    private final byte[][] texts;
    /** What goes into each place: the character after the mark, or {@link #INSTANT}. */
    private final char[] places;

    private final int length;

    private AnswerPattern(byte[][] texts, char[] places) {
        this.texts = texts;
        this.places = places;
        int sum = 0;
        for (byte[] text : texts) {
            sum += text.length;
        }
        this.length = sum;
    }

    static AnswerPattern of(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8).replace(AS_OF, "" + KeptAnswer.MARK + INSTANT);
        List<byte[]> texts = new ArrayList<>();
        StringBuilder places = new StringBuilder();
        int done = 0;
        for (int mark = text.indexOf(KeptAnswer.MARK); mark >= 0; mark = text.indexOf(KeptAnswer.MARK, done)) {
            texts.add(text.substring(done, mark).getBytes(StandardCharsets.UTF_8));
            places.append(text.charAt(mark + 1));
            done = mark + 2;
        }
        texts.add(text.substring(done).getBytes(StandardCharsets.UTF_8));
        return new AnswerPattern(texts.toArray(byte[][]::new), places.toString().toCharArray());
    }

    byte[] fill(Answered.Kept kept) {
        byte[][] fillings = new byte[places.length][];
        int size = length;
        for (int i = 0; i < places.length; i++) {
            String filling = places[i] == INSTANT ? kept.asOf().toString() : kept.filling(places[i]);
            fillings[i] = filling.getBytes(StandardCharsets.ISO_8859_1);
            size += fillings[i].length;
        }
        byte[] filled = new byte[size];
        int at = 0;
        for (int i = 0; i < texts.length; i++) {
            System.arraycopy(texts[i], 0, filled, at, texts[i].length);
            at += texts[i].length;
            if (i < fillings.length) {
                System.arraycopy(fillings[i], 0, filled, at, fillings[i].length);
                at += fillings[i].length;
            }
        }
        return filled;
    }
}
