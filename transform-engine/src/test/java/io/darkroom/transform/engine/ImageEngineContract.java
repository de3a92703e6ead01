package io.darkroom.transform.engine;

/// What [ImageEngine] promises, in executable form. Every engine's test runs it.
public interface ImageEngineContract
    extends OperationsContract,
        LayersContract,
        ResamplingContract,
        FormatsContract,
        ShapesContract,
        SaveOptionsContract,
        SourcesContract,
        LimitsContract,
        DamageContract,
        CorpusContract,
        AreasContract,
        OutlinesContract,
        TextContract,
        GatheringContract {}
