package newshook.lambda.priming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS between two servers on loopback and a client that trusts nobody else: keys and certificates
 * are made anew and forgotten with this object, so no file holds a key. An authority signs what the
 * servers show, so that the client has a chain to follow, as on the network.
 *
 * @param server for the sockets of a server with an elliptic key, as most sites have
 * @param rsa for those of a server with an RSA key, as AWS has
 * @param client for those who call them
 */
record LoopbackTls(SSLContext server, SSLContext rsa, SSLContext client) {
  private static final String ECDSA_WITH_SHA256 = "2a8648ce3d040302";
  private static final String ALTERNATIVE_NAMES = "551d11";
  private static final String BASIC_CONSTRAINTS = "551d13";
  private static final String AUTHORITY = "authority";
  private static final int DNS_NAME = 0x82;
  private static final char[] NONE = {};

  /**
   * Makes keys and certificates.
   *
   * @param domain all names one level below it, and localhost, are the certificates'
   */
  static LoopbackTls make(String domain) throws GeneralSecurityException, IOException {
    KeyPair authority = keys("EC", 256);
    byte[] isAuthority =
        extension(BASIC_CONSTRAINTS, Der.sequence(Der.tagged(0x01, new byte[] {(byte) 0xff})));
    KeyStore trusted = empty();
    trusted.setCertificateEntry(
        AUTHORITY,
        certificate(AUTHORITY, authority.getPublic(), authority.getPrivate(), isAuthority));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext client = SSLContext.getInstance("TLS");
    client.init(null, trust.getTrustManagers(), null);
    PrivateKey signer = authority.getPrivate();
    return new LoopbackTls(
        server(keys("EC", 256), signer, domain), server(keys("RSA", 2048), signer, domain), client);
  }

  /** The next handshake is a whole one again, with certificates. */
  void forget() {
    SSLSessionContext sessions = client.getClientSessionContext();
    for (byte[] id : Collections.list(sessions.getIds())) {
      SSLSession session = sessions.getSession(id);
      if (session != null) { // else it cannot be gone on with anyway
        session.invalidate();
      }
    }
  }

  private static KeyPair keys(String algorithm, int size) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(size);
    return generator.generateKeyPair();
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NONE);
    return store;
  }

  private static SSLContext server(KeyPair keys, PrivateKey signer, String domain)
      throws GeneralSecurityException, IOException {
    byte[] names = extension(ALTERNATIVE_NAMES, Der.sequence(dns("localhost"), dns("*." + domain)));
    Certificate[] chain = {certificate(domain, keys.getPublic(), signer, names)};
    KeyStore own = empty();
    own.setKeyEntry("own", keys.getPrivate(), NONE, chain);
    KeyManagerFactory key = KeyManagerFactory.getInstance("PKIX");
    key.init(own, NONE);
    SSLContext server = SSLContext.getInstance("TLS");
    server.init(key.getKeyManagers(), null, null);
    return server;
  }

  private static byte[] extension(String identifier, byte[] content) {
    return Der.sequence(Der.identifier(identifier), Der.octets(content));
  }

  private static X509Certificate certificate(
      String name, PublicKey key, PrivateKey authority, byte[] extension)
      throws GeneralSecurityException {
    byte[] algorithm = Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
    byte[] content =
        Der.sequence(
            Der.tagged(0xa0, Der.number(BigInteger.TWO)),
            Der.number(BigInteger.ONE),
            algorithm,
            Der.name(AUTHORITY),
            Der.sequence(Der.time("20200101000000Z"), Der.time("99991231235959Z")),
            Der.name(name),
            key.getEncoded(),
            Der.tagged(0xa3, Der.sequence(extension)));
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(authority);
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
