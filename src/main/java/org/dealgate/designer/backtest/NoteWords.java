package org.dealgate.designer.backtest;

import java.util.List;
import java.util.Locale;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what is said about a deal's trial into the reader's language. */
@Component
class NoteWords {

    private final MessageSource messages;

    NoteWords(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(Verdict verdict, Locale locale) {
        return verdict.notes().stream().map(note -> of(note, locale)).toList();
    }

    String of(Note note, Locale locale) {
        Object[] args = note.args().stream().map(arg -> word(arg, locale)).toArray();
        return String.valueOf(
                messages.getMessage("backtest.note." + note.key(), args, note.key() + " " + note.args(), locale));
    }

    public String approver(String position, Locale locale) {
        return word(Note.word("approval.position.", position), locale);
    }

    private String word(String arg, Locale locale) {
        String[] parts = Note.parts(arg);
        return parts.length == 1 ? arg : String.valueOf(messages.getMessage(parts[0], new Object[0], parts[1], locale));
    }
}
