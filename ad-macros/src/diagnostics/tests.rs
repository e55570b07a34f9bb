//! The front end on code that it was never meant for: it refuses or it accepts, and does not panic or hang.

mod functions;
mod survey;

use survey::{Survey, run};

/// Every function of the sources under `AD_FRONT_END_DIR`; without it, of the runtime, which is as generic as Rust gets.
///
/// `AD_FRONT_END_DIR=~/some/crate cargo test --release -p ad-macros front_end -- --nocapture` prints the counts.
#[test]
fn front_end_survives_every_function() {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../ad-runtime");
    let given = std::env::var("AD_FRONT_END_DIR").ok();
    let survey = run(given.as_deref().unwrap_or(own).as_ref());
    println!("{survey}");
    assert!(survey.functions() > 0, "no functions found");
    assert_eq!(survey.defects, Vec::<String>::new());
    if given.is_none() {
        // Most of it, with its types taken for floats, is short and plain.
        assert!(survey.accepted > 100, "{survey}");
    }
}

#[test]
fn a_defect_is_found() {
    let mut survey = Survey::default();
    survey.examine("fn f(x: f64) -> f64 { x }".to_string(), |_| panic!("on purpose"));
    assert_eq!(survey.defects.len(), 1);
    assert!(survey.defects[0].contains("on purpose"), "{survey}");
}
