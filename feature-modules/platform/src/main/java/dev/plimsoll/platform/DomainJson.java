package dev.plimsoll.platform;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** The JSON form of the domain's values: keys and ids as strings, money as whole micro-dollars. */
final class DomainJson extends SimpleModule {
  DomainJson() {
    text(FeatureKey.class, FeatureKey::value, FeatureKey::new);
    text(ModelKey.class, ModelKey::value, ModelKey::new);
    text(PromptName.class, PromptName::value, PromptName::new);
    text(TenantId.class, TenantId::value, TenantId::new);
    text(UserId.class, UserId::value, UserId::new);
    text(CallId.class, CallId::value, CallId::new);
    text(ConversationId.class, ConversationId::value, ConversationId::new);
    addSerializer(
        Usd.class,
        new ValueSerializer<Usd>() {
          @Override
          public void serialize(Usd amount, JsonGenerator json, SerializationContext context) {
            json.writeNumber(amount.micros());
          }
        });
    addDeserializer(
        Usd.class,
        new ValueDeserializer<Usd>() {
          @Override
          public Usd deserialize(JsonParser json, DeserializationContext context) {
            return new Usd(json.getLongValue());
          }
        });
  }

  private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(value));
          }
        });
    addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(json.getString());
          }
        });
  }
}
