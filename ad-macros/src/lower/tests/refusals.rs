//! What is refused, and with which words.

use crate::parse;

/// The first lines of the errors.
fn heads(source: &str) -> Vec<String> {
    let item: proc_macro2::TokenStream = source.parse().unwrap();
    let parsed = match parse::function(proc_macro2::TokenStream::new(), item) {
        Ok(p) => p,
        Err(e) => return e.messages().iter().map(|(_, m)| m.text()).collect(),
    };
    match crate::lower::lower(&parsed.func, &parsed.constant, None) {
        Ok(f) => panic!("accepted:\n{f}"),
        Err(e) => e.messages().iter().map(|(_, m)| m.text()).collect(),
    }
}

fn refused(source: &str, words: &[&str]) {
    let found = heads(source).join("\n");
    for w in words {
        assert!(found.contains(w), "`{w}` is not in\n{found}");
    }
}

#[test]
fn casts_and_methods_of_active_values() {
    refused(
        "fn f(x: f64) -> f64 { let y = 2.0 * x; (y as i64) as f64 }",
        &[
            "cannot differentiate through the cast `y as i64`",
            "depends on the active parameter `x`",
            "stop_gradient(y)",
        ],
    );
    refused(
        "fn f(x: f64) -> f64 { f64::from_bits(x.to_bits()) }",
        &["the method `to_bits`", "`x` is an active parameter"],
    );
    refused("fn f(x: f64) -> f64 { x.frobnicate(2) }", &["the method `frobnicate`"]);
    refused(
        "fn f(x: &[f64]) -> f64 { let mut v = x.to_vec(); v.select_nth_unstable_by(0, |a, b| a.total_cmp(b)); v[0] }",
        &["the method `select_nth_unstable_by`", "parameter `x`"],
    );
}

#[test]
fn constructs() {
    refused("fn f(x: f64) -> f64 { unsafe { x } }", &["`unsafe`"]);
    refused("fn f(x: f64) -> f64 { let g = async { x }; x }", &["`async`"]);
    refused("fn f(x: f64) -> f64 { static mut S: f64 = 0.0; x }", &["`static mut`"]);
    refused("fn f(x: f64) -> f64 { struct S; x }", &["a function with a `struct` inside"]);
    refused(
        "fn f(x: f64) -> f64 { my_macro!(x) }",
        &["through the macro `my_macro!`", "`x` is an active parameter"],
    );
    refused("fn f(n: usize) -> f64 { n as f64 }", &["has no active parameter"]);
    refused("fn f(x: *const f64) -> f64 { 1.0 }", &["raw pointer"]);
    refused("fn f(x: &dyn Fn(f64) -> f64, y: f64) -> f64 { y }", &["run time"]);
    refused("fn f(x: f64) -> impl Clone { x }", &["a result of type"]);
    refused("fn f(&self, x: f64) -> f64 { x }", &["single method"]);
    refused("fn f(x: f64) -> f64 { #[cfg(test)] let x = 2.0; x }", &["`#[cfg]`"]);
    refused("fn f(x: &[f64], y: &[f64]) -> f64 { (x + y)[0] }", &["`+` on a value that is not a scalar"]);
    refused("fn f(x: f64) -> f64 { break; x }", &["`break`"]);
}

#[test]
fn all_errors_of_the_body_at_once() {
    let found = heads("fn f(x: f64) -> f64 { let a = x as i32; let b = x.to_bits(); x }");
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn casts_of_constants_are_fine() {
    for source in [
        "fn f(x: f64, k: usize) -> f64 { let h = k as f64 * 0.5; let n = h as usize; x * n as f64 }",
        "fn f(x: f64) -> f64 { let n = x.floor() as i64; x * n as f64 }",
        "fn f(x: f64) -> f64 { let n = ad_runtime::stop_gradient(x) as i64; x * n as f64 }",
        "fn f(x: f64) -> f64 { println!(\"{x} {}\", x * 2.0); x }",
        "fn f(x: &[f64]) -> f64 { let mut k = vec![0usize, 1]; k.sort_by(|&a, &b| x[a].total_cmp(&x[b])); x[k[0]] }",
        "fn f(x: &[f64]) -> f64 { assert_eq!(x.len(), 3); debug_assert!(x.iter().all(|v| v.is_finite())); x[0] }",
    ] {
        let f: syn::ItemFn = syn::parse_str(source).unwrap();
        crate::lower::lower(&f, &[], None).map_err(|e| e.messages()[0].1.text()).unwrap();
    }
}
