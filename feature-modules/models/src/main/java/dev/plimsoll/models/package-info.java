/**
 * The inference layer: every provider of models behind one call that streams, times out, retries
 * and breaks the circuit.
 *
 * <p>API: {@link dev.plimsoll.models.ModelProviders} for chat, {@link
 * dev.plimsoll.models.api.Embeddings} for vectors, {@link dev.plimsoll.models.ProviderBatches} for
 * questions that may wait a day, {@link dev.plimsoll.models.catalogue.ModelDeclarations} for the
 * declared providers and models. Event: {@link dev.plimsoll.models.catalogue.ModelUses}, which asks
 * who needs a model before it is removed. One package for each kind of provider ({@code openai},
 * {@code anthropic}, {@code gemini}, {@code extractive}), each a {@link
 * dev.plimsoll.models.provider.ChatProvider}; {@code http} reaches the remote ones, {@code
 * dialects} asks each model as it wants to be asked, {@code guard} protects all of them. Depends on
 * {@code domain}, {@code platform}, {@code ledger} and {@code access}.
 */
@NullMarked
package dev.plimsoll.models;

import org.jspecify.annotations.NullMarked;
