package kaikan.insight.web;

import jakarta.inject.Singleton;
import java.util.Map;
import kaikan.admission.web.VisitsPanel;
import kaikan.facility.web.AtSite;
import kaikan.insight.Board;
import kaikan.insight.Boards;

/// Who calls from a kiosk, on the page of whoever sits at the desk.
@Singleton
final class CallsPanel implements VisitsPanel {
    private final Boards boards;

    CallsPanel(Boards boards) {
        this.boards = boards;
    }

    @Override
    public Panel draw(AtSite at) {
        Board board = boards.of(at.site().id());
        return new Panel("insight/calls", Map.of("at", at, "board", board, "back", "visits"), board.calls().toString());
    }
}
