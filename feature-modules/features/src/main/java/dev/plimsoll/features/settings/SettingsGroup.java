package dev.plimsoll.features.settings;

/**
 * Settings of a feature that are changed together: one card and one dialog of the console, one part
 * of the stored feature and of the workspace file.
 */
public sealed interface SettingsGroup
    permits About,
        PromptSettings,
        Fallback,
        Limits,
        OutputChecks,
        Examples,
        StreamPolicy,
        CachePolicy,
        LevelMessages,
        RiskPolicy,
        Delivery,
        RoutingTable {}
