package qualitycontrol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trust in a private CA. Never disable certificate verification: the Guid would be sent to any server that responds. */
public final class CertificateAuthority {

    private CertificateAuthority() {}

    /**
     * A context that trusts the CAs in a file, and no others.
     *
     * @param pem the file with one or more certificates in PEM
     * @return the context, for {@link InspectorOptions#withSslContext}
     * @throws IOException if the file cannot be read
     * @throws GeneralSecurityException if it contains no valid certificate
     */
    public static SSLContext trustOnly(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream file = Files.newInputStream(pem)) {
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("ca-" + store.size(), authority);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
