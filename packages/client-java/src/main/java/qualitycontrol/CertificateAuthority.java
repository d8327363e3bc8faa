package qualitycontrol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
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
        for (Certificate authority : certificatesIn(pem)) {
            store.setCertificateEntry("ca-" + store.size(), authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Collection<? extends Certificate> certificatesIn(Path pem) throws IOException, CertificateException {
        try (InputStream file = Files.newInputStream(pem)) {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(
                file
            );
            if (found.isEmpty()) {
                throw new CertificateException("the file has no certificate");
            }
            return found;
        } catch (CertificateException error) {
            throw new CertificateException(pem + " contains no valid certificate in PEM.", error);
        }
    }
}
