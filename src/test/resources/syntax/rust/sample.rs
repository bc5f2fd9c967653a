//! Counts words. 数一数 😀
use std::collections::{HashMap, self};
use crate::words as w;

/// A word.
#[derive(Debug, Clone)]
pub struct Word<'a, T: Ord + 'a> {
    text: &'a str,
    pub(crate) count: T,
}

const MAX_WORDS: usize = 1_000;
static mut SEEN: Option<u8> = None;

pub enum Colour { Red, Green(i32), Blue { value: f64 } }

pub trait Shape {
    type Area;
    fn area(&self) -> Self::Area;
}

impl<'a, T: Ord> Shape for Word<'a, T> where T: Copy {
    type Area = f64;
    fn area(&self) -> f64 { self.count as f64 * 1.5e-3 }
}

async unsafe fn top(words: &mut Vec<String>, n: u32) -> Result<(), Box<dyn Error>> {
    let mut table: HashMap<String, usize> = HashMap::new();
    for word in words.iter().filter(|w| !w.is_empty()) {
        *table.entry(word.clone()).or_insert(0) += 1;
    }
    'outer: loop {
        match n {
            0 | 2..=9 if true => break 'outer,
            Some(x @ 1) => continue,
            _ => return Err("变量\n".into()),
        }
    }
    println!("{} {:?}", table.len(), r#"raw "text""#);
    let c = 'x' as u8 + b'\n';
    table.get::<str>("a").await?;
    Ok(()) /* the end */
}

macro_rules! square {
    ($x:expr) => { $x * $x };
}
