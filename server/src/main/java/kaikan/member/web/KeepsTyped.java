package kaikan.member.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A form behind a closed door that is let through although nobody is signed in any more, so that what was typed is not lost: the method
/// asks [kaikan.member.Viewer#signedIn] first, and for nobody it only keeps what was typed and leads to the sign-in page. For people who
/// are signed in the door is as closed as it was. A form that was opened under the sign-in before comes in too; of a
/// [kaikan.platform.web.EarlierForm] the method keeps what was typed and shows it again, and does nothing else.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface KeepsTyped {}
