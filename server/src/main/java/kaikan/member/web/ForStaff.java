package kaikan.member.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kaikan.member.Role;

/// Only for people who have the role at some site. Whether it is the site that a page is about, the page itself asks of
/// [kaikan.member.Viewer#has] and answers with [Doors#closed] if not.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ForStaff {
    /// The least role.
    Role value() default Role.RECEPTION;
}
