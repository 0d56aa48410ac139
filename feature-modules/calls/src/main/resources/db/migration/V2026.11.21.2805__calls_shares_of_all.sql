-- The feature '' stands for all together, so that the shares of all are read as quickly as those of one.
INSERT INTO call_share (kind, slot, feature, share, tenant, calls, cost_micros, input_tokens, output_tokens)
  SELECT kind, slot, '', share, tenant, SUM(calls), SUM(cost_micros), SUM(input_tokens), SUM(output_tokens)
  FROM call_share GROUP BY kind, slot, share, tenant;
