package kaikan.member.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.member.Viewer;

/// Gives a controller the [Viewer] that it takes as a parameter.
@Singleton
final class ViewerBinder implements TypedRequestArgumentBinder<Viewer> {
    private static final Argument<Viewer> VIEWER = Argument.of(Viewer.class);

    @Override
    public Argument<Viewer> argumentType() {
        return VIEWER;
    }

    @Override
    public BindingResult<Viewer> bind(ArgumentConversionContext<Viewer> context, HttpRequest<?> source) {
        Viewer viewer = Guest.of(source);
        return () -> Optional.of(viewer);
    }
}
