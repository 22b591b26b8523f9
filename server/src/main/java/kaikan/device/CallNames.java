package kaikan.device;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.platform.audit.NamesByRef;
import kaikan.platform.text.Spoken;

/// Tells the trail how calls for help are called: by the kiosk from which they came.
@Singleton
class CallNames extends NamesByRef<CalledFrom> {
    private final CallRepository calls;

    CallNames(CallRepository calls) {
        super("call");
        this.calls = calls;
    }

    @Override
    protected List<CalledFrom> byRefs(List<String> refs) {
        return calls.from(refs);
    }

    @Override
    protected List<CalledFrom> search(String typed, int most) {
        return calls.called(typed, most);
    }

    @Override
    protected String ref(CalledFrom call) {
        return call.call();
    }

    @Override
    protected Spoken name(CalledFrom call) {
        return _ -> call.device();
    }

    @Override
    protected Long siteId(CalledFrom call) {
        return call.siteId();
    }
}
