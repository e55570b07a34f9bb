//! LIMITS.md, the error messages and the tests name the same cases.

use std::collections::BTreeSet;
use std::path::Path;

/// Cases that show mistakes and not limits: there is no other way to write what was meant.
const MISTAKES: &[&str] = &[
    "derive",
    "helper_attributes",
    "item_kind",
    "jump_target",
    "missing_value",
    "no_active_parameter",
    "options",
    "several_errors",
];

const LIMITS: &str = include_str!("../../LIMITS.md");
const TESTS: &str = include_str!("../limits.rs");

/// The last column of the table's rows.
fn rows() -> BTreeSet<String> {
    let rows = LIMITS.lines().filter(|l| l.starts_with('|')).skip(2);
    rows.map(|l| l.trim_end_matches('|').rsplit('|').next().unwrap_or_default().trim().replace('`', ""))
        .collect()
}

fn cases() -> BTreeSet<String> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/fail");
    let names = std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    names.filter_map(|n| n.strip_suffix(".rs").map(str::to_string)).collect()
}

#[test]
fn every_row_is_refused_as_it_says() {
    for case in rows() {
        // The one row that is no refusal: the result is NaN, and the test shows what to write.
        if case != "masked_nan" {
            assert!(cases().contains(&case), "tests/ui/fail/{case}.rs is missing");
        }
    }
}

#[test]
fn every_row_has_a_test_of_what_works() {
    for case in rows() {
        assert!(
            TESTS.contains(&format!("\n#[test]\nfn {case}() {{\n")),
            "no test `{case}` in tests/limits.rs"
        );
    }
    let tests = TESTS.matches("\n#[test]\n").count();
    assert_eq!(tests, rows().len(), "a test in tests/limits.rs belongs to no row");
}

#[test]
fn every_refusal_is_a_row_or_a_mistake() {
    let rows = rows();
    for case in cases() {
        let mistake = MISTAKES.contains(&case.as_str());
        assert!(
            rows.contains(&case) != mistake,
            "`{case}` must stand either in LIMITS.md or among the mistakes"
        );
    }
}
