package newshook.lambda.priming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS between a server on loopback and a client that trusts nobody else: key and certificate are
 * made anew and forgotten with this object, so no file holds a key.
 *
 * @param server for the server's sockets
 * @param client for those who call it
 */
record LoopbackTls(SSLContext server, SSLContext client) {
  private static final String ECDSA_WITH_SHA256 = "2a8648ce3d040302";
  private static final String ALTERNATIVE_NAMES = "551d11";
  private static final int DNS_NAME = 0x82;

  /**
   * Makes a key and a certificate.
   *
   * @param domain all names one level below it, and localhost, are the certificate's
   */
  static LoopbackTls make(String domain) throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair keys = generator.generateKeyPair();
    Certificate certificate = certificate(keys, domain);
    KeyManagerFactory key = KeyManagerFactory.getInstance("PKIX");
    char[] none = new char[0];
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, none);
    own.setKeyEntry("own", keys.getPrivate(), none, new Certificate[] {certificate});
    key.init(own, none);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, none);
    trusted.setCertificateEntry("own", certificate);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext server = SSLContext.getInstance("TLS");
    server.init(key.getKeyManagers(), null, null);
    SSLContext client = SSLContext.getInstance("TLS");
    client.init(null, trust.getTrustManagers(), null);
    return new LoopbackTls(server, client);
  }

  private static X509Certificate certificate(KeyPair keys, String domain)
      throws GeneralSecurityException {
    byte[] algorithm = Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
    byte[] names = Der.sequence(dns("localhost"), dns("*." + domain));
    byte[] extension = Der.sequence(Der.identifier(ALTERNATIVE_NAMES), Der.octets(names));
    byte[] content =
        Der.sequence(
            Der.tagged(0xa0, Der.number(BigInteger.TWO)),
            Der.number(BigInteger.ONE),
            algorithm,
            Der.name(domain),
            Der.sequence(Der.time("20200101000000Z"), Der.time("99991231235959Z")),
            Der.name(domain),
            keys.getPublic().getEncoded(),
            Der.tagged(0xa3, Der.sequence(extension)));
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(keys.getPrivate());
    signer.update(content);
    byte[] whole = Der.sequence(content, algorithm, Der.bits(signer.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole));
  }

  private static byte[] dns(String name) {
    return Der.tagged(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII));
  }
}
