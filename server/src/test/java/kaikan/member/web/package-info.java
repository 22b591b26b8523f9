/// Tests of the pages about people, through HTTP.
@NullMarked
package kaikan.member.web;

import org.jspecify.annotations.NullMarked;
