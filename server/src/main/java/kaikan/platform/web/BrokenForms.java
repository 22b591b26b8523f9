package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;

/// A form that cannot be taken apart, such as one with `%zz` in it, is its sender's mistake and no defect of ours.
@Singleton
final class BrokenForms implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {
    private final ErrorPages errors;

    BrokenForms(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, ErrorDataDecoderException broken) {
        return errors.answer(request, HttpStatus.BAD_REQUEST, "platform.error.unreadable");
    }
}
