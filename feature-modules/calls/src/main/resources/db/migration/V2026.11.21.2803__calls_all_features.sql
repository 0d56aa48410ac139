-- The feature '' stands for all together, so that the dashboard of all reads no more than that of one.
INSERT INTO call_figure (resolution, slot, feature, channel, calls, failures, cost_micros, input_tokens,
    output_tokens, thumbs_up, thumbs_down)
  SELECT resolution, slot, '', channel, SUM(calls), SUM(failures), SUM(cost_micros), SUM(input_tokens),
    SUM(output_tokens), SUM(thumbs_up), SUM(thumbs_down)
  FROM call_figure GROUP BY resolution, slot, channel;
INSERT INTO call_latency (resolution, slot, feature, channel, bucket, calls)
  SELECT resolution, slot, '', channel, bucket, SUM(calls)
  FROM call_latency GROUP BY resolution, slot, channel, bucket;
CREATE INDEX call_figure_feature ON call_figure (feature, resolution, slot);
CREATE INDEX call_latency_feature ON call_latency (feature, resolution, slot);
