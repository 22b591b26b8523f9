package kaikan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Words that readers see live in the bundles. Symbols, figures and units may stand in templates.
class VisibleTextTest {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile("\\b(?:title|alt|placeholder|aria-label)=\"([^\"$]*)\"");

    @Test
    void noTemplateSpeaksForItself() {
        List<String> found = new ArrayList<>();
        Tree.files("server/src/main/jte", ".jte").forEach(file -> found.addAll(spoken(Tree.name(file), Tree.read(file))));
        assertEquals(List.of(), found);
    }

    @Test
    void noPageInJavaSpeaksJapaneseByItself() {
        List<String> found = new ArrayList<>();
        for (Path file : Tree.files("server/src/main/java/kaikan", ".java")) {
            if (file.toString().contains("/web/")) {
                Matcher literals = LITERAL.matcher(withoutComments(Tree.read(file)));
                while (literals.find()) {
                    boolean pattern = literals.group().contains("\\\\");
                    if (!pattern && JAPANESE.matcher(literals.group()).find()) {
                        found.add(Tree.name(file) + ": " + literals.group());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyFormThatChangesSomethingProvesItself() {
        Pattern form = Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>");
        List<String> found = new ArrayList<>();
        for (Path file : Tree.files("server/src/main/jte", ".jte")) {
            form.matcher(Tree.read(file)).results().map(MatchResult::group).forEach(text -> {
                if (!text.contains("@template.frame.csrf(")) {
                    found.add(Tree.name(file) + ": " + text.lines().findFirst().orElse(""));
                }
            });
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aButtonThatPrintsIsHiddenUntilAScriptCanPressIt() {
        Pattern dead = Pattern.compile("data-print(?! hidden)");
        List<String> found = Tree.files("server/src/main/jte", ".jte").stream()
                .filter(file -> dead.matcher(Tree.read(file)).find())
                .map(Tree::name)
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void aTemplateThatSpeaksForItselfIsFound() {
        assertEquals(List.of("a: 予約"), spoken("a", "<p>予約</p>"));
        assertEquals(List.of("a: Book now"), spoken("a", "@param String x\n<p class=\"lead\">Book now</p>${page.t(\"a.b\")}"));
        assertEquals(List.of("a: Menu"), spoken("a", "<nav aria-label=\"Menu\"></nav>"));
        assertEquals(List.of(), spoken("a", "@if(x > 2)\n<td>${x} ㎡</td>\n@endif\n@template.frame.notice(kind = \"ok\", content = @`<b>${y}</b>`)"));
    }

    private static List<String> spoken(String name, String template) {
        List<String> found = new ArrayList<>();
        Matcher attributes = SPOKEN_ATTRIBUTE.matcher(template);
        while (attributes.find()) {
            if (WORD.matcher(attributes.group(1)).find()) {
                found.add(name + ": " + attributes.group(1));
            }
        }
        for (String piece : visible(template).split("\u0000")) {
            if (WORD.matcher(piece).find()) {
                found.add(name + ": " + piece.strip());
            }
        }
        return found;
    }

    /// What is left of a template without directives, expressions, tags and comments; pieces are divided by NUL.
    private static String visible(String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", "\u0000").replaceAll("(?m)^@(import|param)[^\\n]*$", "\u0000");
        text = withoutBalanced(text, "${", '{', '}');
        text = withoutBalanced(text, "!{", '{', '}');
        for (String directive : List.of("@if(", "@elseif(", "@for(")) {
            text = withoutBalanced(text, directive, '(', ')');
        }
        text = text.replaceAll("(?s)<(?:script|style).*?</(?:script|style)>|<[^>]*>", "\u0000");
        text = text.replaceAll("@template\\.[\\w.-]+\\((?:[^`\\n]*@`|[^\\n]*)|`[^`\\n\u0000]*(?:@`)?", "\u0000");
        return text.replaceAll("@(else|endif|endfor|raw|endraw)\\b|&\\w+;", "\u0000");
    }

    private static String withoutBalanced(String text, String opening, char open, char close) {
        StringBuilder rest = new StringBuilder();
        int done = 0;
        for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, done)) {
            rest.append(text, done, at).append('\u0000');
            int depth = 1;
            int next = at + opening.length();
            while (next < text.length() && depth > 0) {
                depth += text.charAt(next) == open ? 1 : text.charAt(next) == close ? -1 : 0;
                next++;
            }
            done = next;
        }
        return rest.append(text.substring(done)).toString();
    }

    private static String withoutComments(String java) {
        return java.replaceAll("(?m)//.*$", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
