//! What is derived from the table and checked in: the documentation page and the integration tests.
//!
//! In: [`TABLE`](super::scalar::TABLE). Out: `docs/rules.md` and `tests/rules/generated.rs`, which the tests here compare
//! and `AD_BLESS=1` rewrites. Only in tests: the compiler itself needs neither.

mod cases;
mod page;
mod spellings;

use super::scalar::TABLE;
use crate::bless;

#[test]
fn the_page_says_what_the_table_says() {
    bless::check("docs/rules.md", &page::text());
}

#[test]
fn the_tests_test_what_the_table_says() {
    bless::check("tests/rules/generated.rs", &cases::text());
}

/// The floating-point methods of std and of `num_traits::Float` that have a derivative or a stated zero derivative.
const METHODS: &str = "mul_add recip powi powf sqrt cbrt hypot exp exp2 exp_m1 ln log log2 log10 ln_1p sin cos tan asin acos \
    atan atan2 sinh cosh tanh asinh acosh atanh abs signum copysign min max clamp abs_sub floor ceil round trunc fract \
    rem_euclid div_euclid to_degrees to_radians round_ties_even midpoint next_up next_down";

#[test]
fn every_method_has_an_entry() {
    for name in METHODS.split_whitespace() {
        assert!(TABLE.iter().any(|r| r.write == super::Write::Method(name)), "{name}");
    }
}

#[test]
fn every_entry_is_whole() {
    for rule in TABLE {
        let floats = rule.args.chars().filter(|&c| c == 'f').count();
        assert_eq!(rule.partials.len(), rule.args.len(), "{}: a partial for each argument", rule.name);
        assert_eq!(rule.domain.len(), floats, "{}: an interval for each float", rule.name);
        for p in rule.points {
            assert_eq!(p.at.len(), rule.args.len(), "{}: a point has each argument", rule.name);
            assert_eq!(p.first.len(), floats, "{}: a derivative by each float", rule.name);
            assert_eq!(p.second.len(), floats * floats, "{}: a square of second derivatives", rule.name);
        }
        let kinked = matches!(rule.class, super::Class::Kinked(_));
        assert!(!kinked || !rule.points.is_empty(), "{}: the convention at its kink is a point", rule.name);
    }
}
