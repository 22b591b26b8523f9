package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import kaikan.member.Person;

/// Somebody in the list of people whom a search found.
///
/// @param path their page
public record FoundPerson(Person person, String path) {
    static FoundPerson of(HttpRequest<?> request, Person person, String typed) {
        boolean byAddress = !person.email().isEmpty() && person.email().equalsIgnoreCase(typed.strip());
        return new FoundPerson(person, byAddress ? FoundBy.page(request, person) : "/staff/people/" + person.ref());
    }
}
