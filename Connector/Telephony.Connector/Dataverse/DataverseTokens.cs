using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Telephony.Connector.Options;

namespace Telephony.Connector.Dataverse;

/// <summary>Gives the bearer token for a request. Azure.Identity keeps tokens until shortly before they end.</summary>
internal sealed class DataverseTokens
{
    private readonly TokenCredential? _credential;
    private readonly string _fixedToken;
    private readonly TokenRequestContext _scope;

    /// <summary>Tokens as the settings ask for.</summary>
    /// <param name="settings">Who the connector is.</param>
    /// <param name="transport">Carries requests for tokens; null for the usual way.</param>
    public DataverseTokens(DataverseSettings settings, HttpPipelineTransport? transport = null)
    {
        _fixedToken = settings.Token;
        _scope = new TokenRequestContext([$"{settings.Url.TrimEnd('/')}/.default"]);
        _credential = settings.Authentication switch
        {
            DataverseAuthentication.ClientSecret => new ClientSecretCredential(
                settings.TenantId, settings.ClientId, settings.ClientSecret, With(new ClientSecretCredentialOptions(), transport)),
            DataverseAuthentication.Certificate => new ClientCertificateCredential(
                settings.TenantId, settings.ClientId, LoadCertificate(settings), With(new ClientCertificateCredentialOptions(), transport)),
            DataverseAuthentication.ManagedIdentity => new ManagedIdentityCredential(With(
                new ManagedIdentityCredentialOptions(
                    settings.ClientId.Length > 0 ? ManagedIdentityId.FromUserAssignedClientId(settings.ClientId) : ManagedIdentityId.SystemAssigned),
                transport)),
            _ => null,
        };
    }

    /// <summary>A token that is good now.</summary>
    /// <exception cref="DataverseException">The identity provider refused, or did not answer.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (_credential is null)
        {
            return _fixedToken;
        }

        try
        {
            return (await _credential.GetTokenAsync(_scope, cancellationToken)).Token;
        }
        catch (AuthenticationFailedException fault)
        {
            // The identity provider's own words are in the innermost exception.
            throw new DataverseException(DataverseFailure.Misconfigured, $"No token for Dataverse: {fault.Message} {fault.GetBaseException().Message}", fault);
        }
    }

    private static T With<T>(T options, HttpPipelineTransport? transport)
        where T : TokenCredentialOptions
    {
        if (transport is not null)
        {
            options.Transport = transport;
        }

        return options;
    }

    private static X509Certificate2 LoadCertificate(DataverseSettings settings) =>
        settings.CertificatePath.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(settings.CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(settings.CertificatePath, settings.CertificatePassword);
}
