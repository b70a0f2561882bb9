"""Questions that want too much: each holds a processor, the memory or the pipe if nobody stops it.

`ISSUE` are those that were seen to bring a server down; `OTHERS` are more of each kind. All are one SELECT that the
rules of the SQL desk let pass, or a text that keeps the parser busy: only limits of a process stop them.
"""

# ruff: noqa: S608 - questions are what this is about.

from __future__ import annotations

ISSUE = (
    "select unnest(range(0, 1000000000))",
    "select range(0, 100000000)",
    "select list_sort(range(0, 50000000))",
    "select levenshtein(repeat('a', 100000), repeat('b', 100000))",
    "select list_transform(range(0, 100000), lambda x: list_sum(list_transform(range(0, 100000), lambda y: x * y)))",
    "select length(lpad('a', 2000000000, 'b'))",
    "select format('{:>2000000000}', 'a')",
    "select printf('%2000000000s', 'a')",
    "select bitstring('1', 2000000000)",
    "select repeat('x', 2000000000)",
    "select repeat('x', 100000000) from range(10000)",
)

OTHERS = (
    # One scalar call
    "select rpad('a', 2000000000, 'bc')",
    "select damerau_levenshtein(repeat('a', 50000), repeat('b', 50000))",
    "select jaro_winkler_similarity(repeat('ab', 100000), repeat('ba', 100000))",
    "select jaccard(repeat('ab', 50000000), repeat('ba', 50000000))",
    "select editdist3(repeat('a', 100000), repeat('b', 100000))",
    "select regexp_replace(repeat('a', 100000000), 'a', 'bbbbbbbbbb', 'g')",
    "select regexp_extract_all(repeat('ab', 20000000), '(a|b)')",
    "select regexp_matches(repeat('a', 1000000), '((a{0,30}){0,30}){0,1}b')",
    "select regexp_matches(repeat('a', 100000), '(' || repeat('a?', 400) || repeat('a', 400) || ')+b')",
    "select replace(repeat('a', 100000000), 'a', 'bbbbbbbbbbbbbbbbbbbb')",
    "select reverse(repeat('é', 200000000))",
    "select translate(repeat('a', 200000000), 'a', 'é')",
    "select md5(repeat('x', 1000000000))",
    "select to_base64(repeat('x', 500000000)::blob)",
    "select string_split(repeat('a,', 100000000), ',')",
    "select upper(repeat('ß', 300000000))",
    "select bit_count(repeat('1', 500000000)::bit)",
    "select factorial(33) * factorial(33) from range(1000000000)",
    # Lists, arrays, maps, structs
    "select list_aggregate(range(0, 100000000), 'string_agg', ',')",
    "select list_distinct(range(0, 100000000))",
    "select list_reduce(range(0, 1000000000), lambda a, b: a + b)",
    "select list_filter(range(0, 200000000), lambda x: x % 2 = 0)",
    "select list_cosine_similarity(range(0, 100000000)::double[], range(0, 100000000)::double[])",
    "select list_zip(range(0, 100000000), range(0, 100000000))",
    "select flatten(list_transform(range(0, 100000), lambda x: range(0, 100000)))",
    "select list_resize([1], 2000000000, 1)",
    "select map_from_entries(list_transform(range(0, 20000000), lambda x: (x, x)))",
    "select list(null) from range(1000000000)",
    "select list({'a': range, 'b': [range, range]}) from range(50000000)",
    "select array_agg(true) from range(2000000000)",
    "select list_concat(range(0, 500000000), range(0, 500000000))",
    "select list_transform(range(0, 3000), lambda x: list_transform(range(0, 3000), lambda y: repeat('x', 3000)))",
    # Rows
    "select sum(a.range * b.range) from range(10000000) as a, range(10000000) as b",
    "select count(*) from mart.kerncijfer a, mart.kerncijfer b, mart.kerncijfer c, mart.kerncijfer d",
    "select string_agg(range::varchar, ',') from range(1000000000)",
    "select string_agg(repeat('x', 1000), '') from range(100000000)",
    "with recursive t as (select 1 as n union all select n + 1 from t) select max(n) from t",
    "with recursive t as (select 1::hugeint as n union all select n + 1 from t, range(1000)) select count(*) from t",
    "with recursive t as (select 'x' as n union all select n || n from t) select length(n) from t",
    "select count(distinct range) from range(1000000000)",
    "select range from range(1000000000) order by hash(range)",
    "select row_number() over (order by hash(range)), sum(range) over (order by -range) from range(100000000)",
    "select median(range) over (rows between 1000000 preceding and 1000000 following) from range(10000000)",
    "select quantile_cont(range, 0.5) from range(1000000000)",
    "select mode(range), entropy(range), histogram(range) from range(100000000)",
    "select * from range(1000000000) using sample reservoir(900000000 rows)",
    "select range % 1000000 as g, count(*) from range(1000000000) group by cube (g, range)",
    "select * from generate_series(timestamp '0001-01-01', timestamp '9999-12-31', interval 1 microsecond)"
    " limit 1 offset 9000000000",
    "select * from range(1000000) a asof join range(1000000) b on a.range >= b.range where hash(a.range) % 99999 = 1",
    "select unnest(list_transform(range(0, 100000), lambda x: repeat('y', 100000)))",
    "select * from (select range as n from range(100000000)) where n in (select range * 7 from range(100000000))",
    "select exists (select 1 from range(10000000) b where b.range * b.range = a.range) from range(10000000) a",
    "from (pivot (select range % 10000 as k, range as v from range(1000000)) on k in (1, 2, 3) using list(v))",
    # Large answers
    "select range, repeat('x', 100000) from range(10000)",
    "select repeat('x', 100000000) from range(20)",
    "select repeat('é', 9000000)",
    f"select {', '.join(['range'] * 1400)} from range(10000)",
    f"select {', '.join(['range'] * 190)} from range(10000)",
    "select range(0, 300) from range(10000)",
    "select ['x'] || list_transform(range(0, 3000), lambda x: '') from range(10000)",
    "select map(range(0, 200), range(0, 200)) from range(10000)",
    # Texts that are hard to read
    "select " + "(" * 4000 + "1" + ")" * 4000,
    "select " + "[" * 4000 + "]" * 4000,
    "select " + "not " * 2400 + "true",
    "select " + "1 + " * 2400 + "1",
    "select " + "-" * 1 + "9" * 9900,
    "select 1e" + "9" * 4000,
    "select 0x" + "f" * 9900,
    "select " + "case when true then " * 400 + "1" + " end" * 400,
    "select * from " + "(select * from " * 600 + "mart.thema" + ")" * 600,
    "with t0 as (from mart.thema), "
    + ", ".join(f"t{n} as (select * from t{n - 1}, t{n - 1} as b)" for n in range(1, 150))
    + " select count(*) from t149",
    "select " + " union all select ".join("1" for _ in range(500)),
    "select '" + "\U0001f600" * 4900 + "' similar to '" + "(.*)*" * 30 + "x'",
    "select 1 where " + " or ".join(f"{n} = {n + 1}" for n in range(500)),
    "select [" + ", ".join(f"[{n}]" for n in range(1000)) + "]" + "[1:1]" * 300,
    "select decimal '" + "9" * 38 + "' * decimal '" + "9" * 38 + "'",
    "select sum(('9' || repeat('0', 4000))::bignum) from range(1000000)",
)  # fmt: skip
