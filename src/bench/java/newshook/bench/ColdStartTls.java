package newshook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code localhost}, made anew, and a trust store with all authorities of the JDK
 * and it: what a function loads has its usual size.
 */
final class ColdStartTls {
  private static final String PASSWORD = "changeit";
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  private final Path keys;
  private final Path trust;
  private final Path certificate;

  ColdStartTls(Path folder) throws IOException, InterruptedException {
    keys = folder.resolve("keys.p12");
    trust = folder.resolve("trust.p12");
    certificate = folder.resolve("localhost.crt");
    for (Path old : List.of(keys, trust, certificate)) {
      Files.deleteIfExists(old);
    }
    Files.copy(HOME.resolve("lib/security/cacerts"), trust);
    keytool(
        "-genkeypair",
        "-alias",
        "localhost",
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-validity",
        "30",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost,ip:127.0.0.1",
        "-keystore",
        keys.toString(),
        "-storepass",
        PASSWORD);
    keytool(
        "-exportcert",
        "-alias",
        "localhost",
        "-file",
        certificate.toString(),
        "-keystore",
        keys.toString(),
        "-storepass",
        PASSWORD);
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        "localhost",
        "-file",
        certificate.toString(),
        "-keystore",
        trust.toString(),
        "-storepass",
        PASSWORD,
        "-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE",
        "-J-Dkeystore.pkcs12.macAlgorithm=NONE");
  }

  /** JVM options of a process that trusts it. */
  List<String> clientOptions() {
    return List.of("-Djavax.net.ssl.trustStore=" + trust.toAbsolutePath());
  }

  SSLContext server() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Trusts that server and nobody else; each context shakes hands anew. */
  SSLContext client() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(certificate)) {
      store.setCertificateEntry(
          "localhost", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static void keytool(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/keytool").toString()));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("keytool: " + said);
    }
  }
}
