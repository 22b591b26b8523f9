package kaikan.admission.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kaikan.admission.IssuedPass;
import kaikan.platform.web.HouseAddress;

/// Numbered passes as a file for a table program: number, whether it counts, and address of each. UTF-8 with its mark, so that it is read as that.
final class NumberedFile {
    private NumberedFile() {}

    static byte[] of(List<IssuedPass> passes, HouseAddress address) {
        String lines = passes.stream()
                .map(pass -> pass.number() + "," + (pass.counts() ? "valid" : "revoked") + "," + address.of(pass.path()) + "\r\n")
                .collect(Collectors.joining());
        return ("\uFEFFnumber,state,url\r\n" + lines).getBytes(StandardCharsets.UTF_8);
    }
}
