package kaikan.notice;

import java.util.regex.Pattern;

/// A file that goes with a mail.
///
/// @param name the file name that the reader sees; at most 120 characters, without path and quotation marks
/// @param mediaType such as `image/png` or `text/calendar; charset=utf-8`; at most 100 characters
/// @param content the bytes; at most 8 MiB. Not copied: whoever makes an attachment leaves them alone
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; handed over once
public record Attachment(String name, String mediaType, byte[] content) {
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\\"]{1,120}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-zA-Z0-9.+-]+(; ?[a-zA-Z-]+=[a-zA-Z0-9-]+)*");
    private static final int MOST = 8 * 1024 * 1024;

    public Attachment {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for an attachment: " + name);
        }
        if (mediaType.length() > 100 || !MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("Not a media type: " + mediaType);
        }
        if (content.length > MOST) {
            throw new IllegalArgumentException("An attachment has at most 8 MiB; " + name + " has " + content.length + " bytes");
        }
    }

    /// Whether a browser may show this as a picture. SVG is not among them: it can carry a script.
    public boolean isPicture() {
        return mediaType.equals("image/png") || mediaType.equals("image/jpeg") || mediaType.equals("image/gif");
    }
}
