package kaikan.platform.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Gives a controller the [Page] that it takes as a parameter.
@Singleton
final class PageBinder implements TypedRequestArgumentBinder<Page> {
    private static final Argument<Page> PAGE = Argument.of(Page.class);

    private final Pages pages;

    PageBinder(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Argument<Page> argumentType() {
        return PAGE;
    }

    @Override
    public BindingResult<Page> bind(ArgumentConversionContext<Page> context, HttpRequest<?> source) {
        Page page = pages.of(source);
        return () -> Optional.of(page);
    }
}
